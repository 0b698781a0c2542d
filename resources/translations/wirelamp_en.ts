<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BugReport</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n earlier record(s) left out</source>
        <translation>
            <numerusform>… %n earlier record left out</numerusform>
            <numerusform>… %n earlier records left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n later record(s) left out</source>
        <translation>
            <numerusform>… %n later record left out</numerusform>
            <numerusform>… %n later records left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ConnectionModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::EventsPage</name>
    <message numerus="yes">
        <source>%1 event(s) saved.</source>
        <translation>
            <numerusform>%1 event saved.</numerusform>
            <numerusform>%1 events saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) had left memory before their turn.</source>
        <translation>
            <numerusform>%1 event had left memory before its turn.</numerusform>
            <numerusform>%1 events had left memory before their turn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FaultDesk</name>
    <message numerus="yes">
        <source>%n fault(s) at most can be armed.</source>
        <translation>
            <numerusform>%n fault at most can be armed.</numerusform>
            <numerusform>%n faults at most can be armed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FilterBar</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindingTree</name>
    <message numerus="yes">
        <source>%1, %n finding(s)</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindingsPage</name>
    <message numerus="yes">
        <source>This is the newest of %n finding(s) of this kind.</source>
        <translation>
            <numerusform>This is the newest of %n finding of this kind.</numerusform>
            <numerusform>This is the newest of %n findings of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::HealthStrip</name>
    <message numerus="yes">
        <source>%1: %2, from %n measurement(s)</source>
        <translation>
            <numerusform>%1: %2, from %n measurement</numerusform>
            <numerusform>%1: %2, from %n measurements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::MainWindow</name>
    <message numerus="yes">
        <source>%1 record(s) came faster than they could be read here and are missing in this window.</source>
        <translation>
            <numerusform>%1 record came faster than it could be read here and is missing in this window.</numerusform>
            <numerusform>%1 records came faster than they could be read here and are missing in this window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) armed</source>
        <translation>
            <numerusform>%n fault armed</numerusform>
            <numerusform>%n faults armed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fired %1 time(s)</source>
        <translation>
            <numerusform>fired %1 time</numerusform>
            <numerusform>fired %1 times</numerusform>
        </translation>
    </message>
</context>
</TS>
