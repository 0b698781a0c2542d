// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "ui/models/authmodel.h"
#include "ui/models/authtext.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::authEntryOf;
using tests::entryOf;

class TestAuthModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsEveryAttempt();
    void ignoresEntriesOfOtherKinds();
    void insertsABatchAtOnce();
    void showsTheVerdictOfARecordThatWasCut();
    void staysWithinItsRows();
    void keepsTheNewestOfAHugeBatch();
    void sortsByNumbersNotByText();
    void survivesAHostileSkew();
    void showsForeignTextAsOneLine();
    void everyVerdictHasItsOwnWordsAndATone();
    void forgetsWhatIsCleared();

private:
    static AuthOutcome expired()
    {
        return {.verdict = AuthVerdict::Expired,
                .carrier = TokenCarrier::Subprotocol,
                .message = u"token expired 42 s ago"_s,
                .subject = u"ana"_s,
                .algorithm = u"HS256"_s,
                .claims = {{u"sub"_s, u"ana"_s}},
                .skewSeconds = 42.0,
                .duration = 64us};
    }
    static QString textAt(const AuthModel &model, int row, AuthModel::Column column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestAuthModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestAuthModel::showsEveryAttempt()
{
    AuthModel model;
    const QAbstractItemModelTester tester(&model);
    model.take({authEntryOf(7, {12}, expired())});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, AuthModel::ConnectionColumn), u"#12"_s);
    QCOMPARE(textAt(model, 0, AuthModel::VerdictColumn), u"expired"_s);
    QCOMPARE(textAt(model, 0, AuthModel::ReasonColumn), u"token expired 42 s ago"_s);
    QCOMPARE(textAt(model, 0, AuthModel::CarrierColumn), u"subprotocol"_s);
    QCOMPARE(textAt(model, 0, AuthModel::SubjectColumn), u"ana"_s);
    QCOMPARE(textAt(model, 0, AuthModel::AlgorithmColumn), u"HS256"_s);
    QCOMPARE(textAt(model, 0, AuthModel::SkewColumn), u"42.0 s"_s);
    QCOMPARE(textAt(model, 0, AuthModel::DurationColumn), u"64 µs"_s);
    const QModelIndex verdict = model.index(0, AuthModel::VerdictColumn);
    QCOMPARE(verdict.data(ToneRole).value<Tone>(), Tone::Refused);
    QCOMPARE(verdict.data(Qt::AccessibleTextRole).toString(), u"refused: expired"_s);
    QCOMPARE(verdict.data(SequenceRole).toULongLong(), 7ULL);
    QCOMPARE(verdict.data(ConnectionRole).value<ConnectionId>().value, 12ULL);
    QCOMPARE(model.outcomeAt(0).claims.value(u"sub").toString(), u"ana"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestAuthModel::ignoresEntriesOfOtherKinds()
{
    AuthModel model;
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.take(tests::entriesFrom(1, 10));
    model.take({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(inserted.count(), 0);
}

void TestAuthModel::insertsABatchAtOnce()
{
    AuthModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QList<journal::Entry> entries = tests::entriesFrom(1, 3);
    entries << authEntryOf(4, {1}, expired()) << entryOf(5) << authEntryOf(6, {2}, expired());
    model.take(entries);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 2);
}

void TestAuthModel::showsTheVerdictOfARecordThatWasCut()
{
    AuthModel model;
    journal::Entry entry = authEntryOf(1, {1}, expired());
    entry.payload.chop(10);
    entry.isTruncated = true;
    model.take({entry, entryOf(2, journal::EntryKind::AuthJudged, "no_such_verdict", "[]")});
    QCOMPARE(textAt(model, 0, AuthModel::VerdictColumn), u"expired"_s);
    QVERIFY(textAt(model, 0, AuthModel::ReasonColumn).contains(u"too long"));
    QCOMPARE(textAt(model, 1, AuthModel::VerdictColumn), u"malformed"_s);
    QCOMPARE(model.index(1, 0).data(ToneRole).value<Tone>(), Tone::Refused);
}

void TestAuthModel::staysWithinItsRows()
{
    AuthModel model;
    const QAbstractItemModelTester tester(&model);
    auto takeBatch = [&model, sequence = 0ULL](int count) mutable {
        QList<journal::Entry> entries(count, authEntryOf(1, {1}, expired()));
        for (journal::Entry &entry : entries)
            entry.sequence = ++sequence;
        model.take(entries);
    };
    takeBatch(AuthModel::rowsMax);
    QCOMPARE(model.rowCount(), AuthModel::rowsMax);
    takeBatch(1);
    QCOMPARE(model.rowCount(), AuthModel::rowsMax - AuthModel::evictedRows + 1);
    QCOMPARE(model.index(0, 0).data(SequenceRole).toULongLong(), AuthModel::evictedRows + 1ULL);
    QCOMPARE(model.index(model.rowCount() - 1, 0).data(SequenceRole).toULongLong(),
             AuthModel::rowsMax + 1ULL);
}

void TestAuthModel::keepsTheNewestOfAHugeBatch()
{
    AuthModel model;
    model.take({authEntryOf(1, {1}, expired())});
    QList<journal::Entry> entries(AuthModel::rowsMax + 5, authEntryOf(2, {1}, expired()));
    entries.last().sequence = 99;
    model.take(entries);
    QCOMPARE(model.rowCount(), AuthModel::rowsMax);
    QCOMPARE(model.index(model.rowCount() - 1, 0).data(SequenceRole).toULongLong(), 99ULL);
}

void TestAuthModel::sortsByNumbersNotByText()
{
    AuthModel model;
    AuthOutcome slow = expired();
    slow.duration = 2ms;
    model.take({authEntryOf(1, {2}, slow), authEntryOf(2, {10}, expired())});
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(SortRole);
    sorted.sort(AuthModel::ConnectionColumn);
    QCOMPARE(sorted.index(0, AuthModel::ConnectionColumn).data().toString(), u"#2"_s);
    sorted.sort(AuthModel::DurationColumn);
    QCOMPARE(sorted.index(0, AuthModel::DurationColumn).data().toString(), u"64 µs"_s);
}

void TestAuthModel::survivesAHostileSkew()
{
    AuthModel model;
    AuthOutcome outcome = expired();
    outcome.skewSeconds = 1e300;
    model.take({authEntryOf(1, {1}, outcome)});
    QCOMPARE(textAt(model, 0, AuthModel::SkewColumn), u"36500 d 0 h"_s);
}

void TestAuthModel::showsForeignTextAsOneLine()
{
    AuthModel model;
    AuthOutcome outcome = expired();
    outcome.subject = u"a\nb"_s;
    outcome.algorithm = QString(5'000, u'x');
    model.take({authEntryOf(1, {1}, outcome)});
    QCOMPARE(textAt(model, 0, AuthModel::SubjectColumn), u"a b"_s);
    QVERIFY(textAt(model, 0, AuthModel::AlgorithmColumn).size() < 200);
}

void TestAuthModel::everyVerdictHasItsOwnWordsAndATone()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(AuthVerdict::Timeout); ++i) {
        const auto verdict = static_cast<AuthVerdict>(i);
        const AuthOutcome outcome{.verdict = verdict};
        words << verdictText(verdict);
        QCOMPARE(verdictSentence(verdict).startsWith(u"refused: "), !outcome.isAccepted());
        QCOMPARE(toneOf(verdict) == Tone::Refused, !outcome.isAccepted());
    }
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestAuthModel::forgetsWhatIsCleared()
{
    AuthModel model;
    const QAbstractItemModelTester tester(&model);
    model.take({authEntryOf(1, {1}, expired())});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestAuthModel)
#include "tst_authmodel.moc"
