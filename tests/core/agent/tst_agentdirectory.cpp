// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentdirectory.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestAgentDirectory final : public QObject
{
    Q_OBJECT

private slots:
    void findsByNameAndAlias_data();
    void findsByNameAndAlias();
    void saysWhatIsWrongWithAName_data();
    void saysWhatIsWrongWithAName();
    void saysThatTheDefaultAgentIsMissing();
    void saysThatThereAreNoAgents();
    void aNameGoesBeforeAnAlias();
    void ofTwoEqualAliasesTheLaterCounts();
    void theLaterOfTwoWithOneNameStays();
    void setAgentsReplacesAll();
    void remembersTheServiceState();
};

namespace {

class NamedAgent final : public Agent
{
public:
    explicit NamedAgent(QString name, QStringList aliases = {}, QString description = {})
        : m_name(std::move(name))
        , m_aliases(std::move(aliases))
        , m_description(std::move(description))
    {
    }

    QString name() const override { return m_name; }
    QStringList aliases() const override { return m_aliases; }
    QString description() const override { return m_description; }
    std::unique_ptr<AgentTask> begin(const RunRequest &, Instant) const override { return {}; }

private:
    QString m_name;
    QStringList m_aliases;
    QString m_description;
};

std::shared_ptr<const Agent> named(const QString &name, const QStringList &aliases = {},
                                   const QString &description = {})
{
    return std::make_shared<const NamedAgent>(name, aliases, description);
}

AgentDirectory exampleDirectory()
{
    AgentDirectory directory(u"assistant"_s);
    directory.setAgents({named(u"assistant"_s), named(u"data"_s, {u"unified_data_agent"_s}),
                         named(u"Cost-Optimizer"_s)});
    return directory;
}

} // namespace

void TestAgentDirectory::findsByNameAndAlias_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("found");
    QTest::newRow("exact") << u"data"_s << u"data"_s;
    QTest::newRow("empty: the default") << QString() << u"assistant"_s;
    QTest::newRow("capitals") << u"DATA"_s << u"data"_s;
    QTest::newRow("other separators") << u"cost_optimizer"_s << u"Cost-Optimizer"_s;
    QTest::newRow("no separators") << u"CostOptimizer"_s << u"Cost-Optimizer"_s;
    QTest::newRow("alias") << u"unified_data_agent"_s << u"data"_s;
    QTest::newRow("alias, spelled as a class") << u"UnifiedDataAgent"_s << u"data"_s;
}

void TestAgentDirectory::findsByNameAndAlias()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, found);
    const auto agent = exampleDirectory().find(wanted);
    QVERIFY(agent);
    QCOMPARE((*agent)->name(), found);
}

void TestAgentDirectory::saysWhatIsWrongWithAName_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("near") << u"asistant"_s
                          << u"no agent is called 'asistant'; did you mean assistant?"_s;
    QTest::newRow("far") << u"nonexistent_agent"_s
                         << u"no agent is called 'nonexistent_agent'; there are assistant, data, "
                            "Cost-Optimizer"_s;
    QTest::newRow("only separators")
        << u"-_-"_s << u"no agent is called '-_-'; there are assistant, data, Cost-Optimizer"_s;
    QTest::newRow("very long") << QString(1'000'000, u'x')
                               << u"no agent is called '%1'; there are assistant, data, "
                                  "Cost-Optimizer"_s.arg(QString(64, u'x'));
}

void TestAgentDirectory::saysWhatIsWrongWithAName()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, sentence);
    const auto agent = exampleDirectory().find(wanted);
    QVERIFY(!agent);
    QCOMPARE(agent.error().text, sentence);
}

void TestAgentDirectory::saysThatTheDefaultAgentIsMissing()
{
    AgentDirectory directory(u"helper"_s);
    directory.setAgents({named(u"data"_s)});
    QCOMPARE(directory.find({}).error().text, u"no agent is called 'helper'; there are data"_s);
}

void TestAgentDirectory::saysThatThereAreNoAgents()
{
    const AgentDirectory directory(u"assistant"_s);
    QCOMPARE(directory.find(u"data"_s).error().text,
             u"no agent is called 'data'; this server has none"_s);
    QVERIFY(directory.names().isEmpty());
}

void TestAgentDirectory::aNameGoesBeforeAnAlias()
{
    AgentDirectory directory(u"a"_s);
    directory.setAgents({named(u"a"_s, {u"b"_s}), named(u"b"_s)});
    QCOMPARE((*directory.find(u"b"_s))->name(), u"b"_s);
}

void TestAgentDirectory::ofTwoEqualAliasesTheLaterCounts()
{
    AgentDirectory directory(u"shipped"_s);
    directory.setAgents({named(u"shipped"_s, {u"helper"_s}), named(u"mine"_s, {u"helper"_s})});
    QCOMPARE((*directory.find(u"helper"_s))->name(), u"mine"_s);
}

void TestAgentDirectory::theLaterOfTwoWithOneNameStays()
{
    AgentDirectory directory(u"a"_s);
    directory.setAgents(
        {named(u"a_1"_s, {}, u"old"_s), named(u"b"_s), named(u"A-1"_s, {}, u"new"_s)});
    QCOMPARE(directory.names(), (QStringList{u"b"_s, u"A-1"_s}));
    QCOMPARE((*directory.find(u"a1"_s))->description(), u"new"_s);
}

void TestAgentDirectory::setAgentsReplacesAll()
{
    AgentDirectory directory = exampleDirectory();
    directory.setAgents({named(u"other"_s)});
    QCOMPARE(directory.names(), QStringList{u"other"_s});
    QVERIFY(!directory.find(u"data"_s));
    QCOMPARE(directory.defaultAgent(), u"assistant"_s);
}

void TestAgentDirectory::remembersTheServiceState()
{
    AgentDirectory directory = exampleDirectory();
    QCOMPARE(directory.serviceState(), ServiceState::Ready);
    directory.setServiceState(ServiceState::Absent);
    QCOMPARE(directory.serviceState(), ServiceState::Absent);
}

QTEST_APPLESS_MAIN(TestAgentDirectory)
#include "tst_agentdirectory.moc"
