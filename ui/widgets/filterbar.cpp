// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/filterbar.h"

#include "ui/models/formatting.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

// Long enough not to scan a million records for each letter of a word.
constexpr std::chrono::milliseconds typingPause{150};

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_note(new QLabel)
{
    m_line->setObjectName(u"filterLine"_s);
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(static_cast<int>(filterCharactersMax));
    m_line->setPlaceholderText(tr("Filter: text, type:agent_*, dir:in, run:3, -ping, is:error"));
    m_line->setAccessibleName(tr("Filter of the events"));
    m_line->addAction(Theme::icon(Icon::Filter), QLineEdit::LeadingPosition);
    m_note->setObjectName(u"filterNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    setFocusProxy(m_line);

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_note);

    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBar::apply);
    // The clear button does not count as editing.
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            apply();
    });
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::apply);
}

QString FilterBar::line() const
{
    return m_line->text();
}

void FilterBar::setLine(const QString &line)
{
    if (line == m_line->text())
        return;
    m_line->setText(line);
    apply();
}

void FilterBar::setMatchCount(quint64 matches, quint64 total)
{
    m_matches = matches;
    m_total = total;
    showNote();
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::apply()
{
    m_delay.stop();
    const Result<EventFilter> filter = EventFilter::parse(m_line->text());
    m_hasError = !filter.has_value();
    m_error = m_hasError ? filter.error().text : QString();
    showNote();
    if (filter)
        emit lineApplied(m_line->text(), *filter);
}

void FilterBar::showNote()
{
    m_note->setForegroundRole(m_hasError ? QPalette::BrightText : QPalette::PlaceholderText);
    if (m_hasError)
        m_note->setText(m_error);
    else if (m_matches == m_total)
        m_note->setText(tr("%1 record(s)", nullptr, pluralOf(m_total)).arg(countText(m_total)));
    else
        m_note->setText(tr("%1 of %2").arg(countText(m_matches), countText(m_total)));
    m_line->setAccessibleDescription(m_note->text());
}

} // namespace wirelamp::ui
