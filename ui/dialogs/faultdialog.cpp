// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/faultdialog.h"

#include "core/base/json.h"
#include "core/fault/faultreader.h"
#include "core/fault/faultword.h"
#include "ui/models/authtext.h"
#include "ui/models/faulttext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using fault::Fault;
using fault::FaultKind;
namespace word = fault::word;

namespace {

constexpr int timesMax = 1'000'000;
constexpr int delayMsMax = 10 * 60 * 1000;
constexpr int bytesMax = 1'000'000'000;

/// These are known only behind the token check.
bool needsVerdict(const QString &member)
{
    return member == word::user || member == word::agent || member == word::run;
}

} // namespace

FaultDialog::FaultDialog(const fault::Scope &suggestion, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"faultDialog"_s);
    setWindowTitle(tr("Add a fault"));
    resize(480, 0);
    makeForm(suggestion);
    m_note = new QLabel(this);
    m_note->setObjectName(u"faultNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_arm = buttons->addButton(tr("&Arm"), QDialogButtonBox::AcceptRole);
    m_arm->setObjectName(u"armFaultButton"_s);
    m_arm->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &FaultDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    showFieldsOfKind();
}

void FaultDialog::makeForm(const fault::Scope &suggestion)
{
    m_form = new QFormLayout;
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"faultKind"_s);
    m_kind->setAccessibleName(tr("What goes wrong"));
    for (const fault::KindInfo &info : fault::allKinds())
        m_kind->addItem(titleOf(info.kind), QLatin1StringView(info.word));
    m_form->addRow(tr("&What goes wrong"), m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultDialog::showFieldsOfKind);

    addField(word::event, tr("Type of the &event"), makeText(u"tool_completed"_s));
    addField(word::at, tr("&Number of the event or frame"), makeNumber(timesMax));
    addField(word::delay, tr("&Delay"), makeNumber(delayMsMax, tr(" ms")));
    addField(word::jitter, tr("&More or less"), makeNumber(delayMsMax, tr(" ms")));
    addField(word::bytes, tr("After this many &bytes"), makeNumber(bytesMax));
    addField(word::bytesPerSecond, tr("&Bytes per second"), makeNumber(bytesMax));
    addField(word::code, tr("C&lose code"), makeNumber(4999));
    addField(word::reason, tr("&Reason"), makeText({}));
    addField(word::verdict, tr("&Verdict"), makeVerdict());
    addScopeFields(suggestion);
    addField(word::probability, tr("Chance, of each &occasion"), makeNumber(100, tr(" %")));
    auto *const times = makeNumber(timesMax);
    times->setSpecialValueText(tr("without a limit"));
    addField(word::times, tr("How o&ften at most"), times);
}

void FaultDialog::addScopeFields(const fault::Scope &suggestion)
{
    addField(word::user, tr("Only this &user"), makeText(suggestion.user));
    addField(word::path, tr("Only this &path"), makeText(QString::fromUtf8(suggestion.path)));
    addField(
        word::connection, tr("Only &connection #"),
        makeText(suggestion.connection == 0 ? QString() : QString::number(suggestion.connection)));
    addField(word::agent, tr("Only this a&gent"), makeText(suggestion.agent));
    addField(word::run, tr("Only th&is run"), makeText(QString::fromUtf8(suggestion.run)));
}

void FaultDialog::addField(const QString &member, const QString &label, QWidget *field)
{
    field->setObjectName(u"fault-"_s + member);
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setToolTip(member);
    m_form->addRow(label, field);
    m_fields.insert(member, field);
}

QComboBox *FaultDialog::makeText(const QString &offered)
{
    auto *const text = new QComboBox(this);
    text->setEditable(true);
    text->setInsertPolicy(QComboBox::NoInsert);
    text->addItem(QString());
    if (!offered.isEmpty())
        text->addItem(offered);
    connect(text, &QComboBox::currentTextChanged, this, &FaultDialog::judge);
    return text;
}

QSpinBox *FaultDialog::makeNumber(int highest, const QString &suffix)
{
    auto *const number = new QSpinBox(this);
    number->setRange(0, highest);
    number->setSuffix(suffix);
    connect(number, &QSpinBox::valueChanged, this, &FaultDialog::judge);
    return number;
}

QWidget *FaultDialog::makeVerdict()
{
    auto *const verdicts = new QComboBox(this);
    for (int i = 0; i <= static_cast<int>(AuthVerdict::Timeout); ++i) {
        const auto verdict = static_cast<AuthVerdict>(i);
        verdicts->addItem(verdictText(verdict), QString::fromLatin1(codeOf(verdict)));
    }
    connect(verdicts, &QComboBox::currentIndexChanged, this, &FaultDialog::judge);
    return verdicts;
}

QJsonValue FaultDialog::valueOf(const QString &member) const
{
    const QWidget *const field = m_fields.value(member);
    if (const auto *const number = qobject_cast<const QSpinBox *>(field))
        return member == word::probability ? QJsonValue(number->value() / 100.0)
                                           : QJsonValue(number->value());
    const auto *const choice = qobject_cast<const QComboBox *>(field);
    if (!choice->isEditable())
        return choice->currentData().toString();
    const QString text = choice->currentText().trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (member == word::connection && isNumber)
        return number;
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

Result<QList<Fault>> FaultDialog::faults() const
{
    QJsonObject object{{word::kind, m_kind->currentData().toString()}};
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const QJsonValue value = valueOf(it.key());
        if (m_form->isRowVisible(it.value()) && !value.isUndefined())
            object.insert(it.key(), value);
    }
    const Result<fault::Plan> plan = fault::planFromJson({{u"faults"_s, QJsonArray{object}}});
    if (!plan)
        return Failure{plan.error()};
    return plan->faults;
}

void FaultDialog::showFieldsOfKind()
{
    const auto kind = static_cast<FaultKind>(m_kind->currentIndex());
    const QStringList members = fault::membersOf(fault::infoOf(kind).parameters);
    const Fault usual = fault::defaultFault(kind);
    const QMap<QString, int> numbers{{word::at, usual.at},
                                     {word::delay, static_cast<int>(usual.delay.count())},
                                     {word::jitter, 0},
                                     {word::bytes, static_cast<int>(usual.bytes)},
                                     {word::bytesPerSecond, static_cast<int>(usual.bytesPerSecond)},
                                     {word::code, usual.closeCode},
                                     {word::probability, 100},
                                     {word::times, 0}};
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const bool isKnown = !(fault::isBeforeVerdict(kind) && needsVerdict(it.key()));
        m_form->setRowVisible(it.value(), members.contains(it.key()) && isKnown);
        if (auto *const number = qobject_cast<QSpinBox *>(it.value()))
            number->setValue(numbers.value(it.key()));
    }
    auto *const verdict = qobject_cast<QComboBox *>(m_fields.value(word::verdict));
    verdict->setCurrentIndex(static_cast<int>(usual.verdict));
    judge();
    adjustSize();
}

void FaultDialog::judge()
{
    if (m_arm == nullptr)
        return; // The form is still being made.
    const Result<QList<Fault>> chosen = faults();
    m_note->setText(
        chosen ? tr("In a plan: %1").arg(QString::fromUtf8(toJson(toJsonObject(chosen->first()))))
               : chosen.error().text + u'.');
    m_arm->setEnabled(chosen.has_value());
}

void FaultDialog::choose()
{
    const Result<QList<Fault>> chosen = faults();
    if (!chosen)
        return;
    emit faultsChosen(*chosen);
    accept();
}

} // namespace wirelamp::ui
