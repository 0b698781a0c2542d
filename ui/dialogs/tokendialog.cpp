// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/tokendialog.h"

#include "core/base/json.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr int minutesMax = 60 * 24 * 365;

} // namespace

TokenDialog::TokenDialog(const control::ServerControl &control, QWidget *parent)
    : QDialog(parent)
    , m_control(control)
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Mint a token"));
    resize(560, 460);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeForm());
    layout->addWidget(makeResult(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyTokenButton"_s);
    copyButton->setIcon(Theme::icon(Icon::Copy));
    copyButton->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, [this] { copy(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    mint();
}

QWidget *TokenDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    m_subject = new QLineEdit(u"dev"_s, form);
    m_subject->setObjectName(u"tokenSubject"_s);
    m_minutes = new QSpinBox(form);
    m_minutes->setObjectName(u"tokenMinutes"_s);
    m_minutes->setRange(1, minutesMax);
    m_minutes->setValue(60);
    m_minutes->setSuffix(tr(" min"));
    m_algorithm = new QComboBox(form);
    m_algorithm->setObjectName(u"tokenAlgorithm"_s);
    m_algorithm->addItems({u"HS256"_s, u"HS384"_s, u"HS512"_s, u"RS256"_s, u"ES256"_s, u"EdDSA"_s});
    m_flaw = new QComboBox(form);
    m_flaw->setObjectName(u"tokenFlaw"_s);
    m_flaw->addItem(tr("nothing: a good token"), u"none"_s);
    m_flaw->addItem(tr("it expired an hour ago"), u"expired"_s);
    m_flaw->addItem(tr("it is not valid yet"), u"not-yet-valid"_s);
    m_flaw->addItem(tr("it is signed with another key"), u"wrong-key"_s);
    m_flaw->addItem(tr("it is for another audience"), u"wrong-audience"_s);
    m_flaw->addItem(tr("it is not signed (alg none)"), u"alg-none"_s);
    m_flaw->addItem(tr("it is not a JWT at all"), u"malformed"_s);
    m_claims = new QLineEdit(form);
    m_claims->setObjectName(u"tokenClaims"_s);
    m_claims->setPlaceholderText(uR"({"role":"admin"})"_s);
    layout->addRow(tr("&User (sub)"), m_subject);
    layout->addRow(tr("&Good for"), m_minutes);
    layout->addRow(tr("&Algorithm"), m_algorithm);
    layout->addRow(tr("What is &wrong with it"), m_flaw);
    layout->addRow(tr("&More claims (JSON)"), m_claims);
    m_subject->setAccessibleName(tr("User"));
    m_minutes->setAccessibleName(tr("Lifetime in minutes"));
    m_algorithm->setAccessibleName(tr("Algorithm"));
    m_flaw->setAccessibleName(tr("What is wrong with the token"));
    m_claims->setAccessibleName(tr("More claims as a JSON object"));
    connect(m_subject, &QLineEdit::textChanged, this, [this] { mint(); });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] { mint(); });
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, [this] { mint(); });
    connect(m_flaw, &QComboBox::currentIndexChanged, this, [this] { mint(); });
    connect(m_claims, &QLineEdit::textChanged, this, [this] { mint(); });
    return form;
}

QWidget *TokenDialog::makeResult()
{
    auto *result = new QWidget(this);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    m_token = new QPlainTextEdit(result);
    m_token->setObjectName(u"mintedToken"_s);
    m_token->setReadOnly(true);
    m_token->setTabChangesFocus(true);
    m_token->setFont(Theme::payloadFont());
    m_token->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_token->setWordWrapMode(QTextOption::WrapAnywhere);
    m_token->setAccessibleName(tr("Token"));
    m_note = new QLabel(result);
    m_note->setObjectName(u"tokenNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    layout->addWidget(m_token, 1);
    layout->addWidget(m_note);
    return result;
}

void TokenDialog::mint()
{
    if (!m_note)
        return; // The form is still being made.
    control::TokenSpec spec;
    spec.subject = m_subject->text();
    spec.lifetime = std::chrono::minutes(m_minutes->value());
    spec.algorithm = m_algorithm->currentText();
    spec.flaw = m_flaw->currentData().toString();
    m_token->clear();
    if (!m_claims->text().isEmpty()) {
        const Result<QJsonObject> claims = parseJsonObject(m_claims->text().toUtf8());
        if (!claims) {
            m_note->setText(tr("The claims are not usable: %1.").arg(claims.error().text));
            return;
        }
        spec.claims = *claims;
    }
    const Result<QString> token = m_control.mintToken(spec);
    if (!token) {
        m_note->setText(token.error().text + u'.');
        return;
    }
    m_token->setPlainText(*token);
    m_note->setText(spec.flaw == u"none" ? tr("The server accepts this token.")
                                         : tr("The server refuses this token, and says why."));
}

void TokenDialog::copy()
{
    if (m_token->toPlainText().isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_token->toPlainText());
    m_note->setText(tr("Copied."));
}

} // namespace wirelamp::ui
