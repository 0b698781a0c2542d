// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/spanrow.h"

#include <algorithm>

namespace wirelamp::ui {

bool SpanRow::isFreeAt(Instant at) const
{
    return m_spans.empty() || m_spans.back().end <= at;
}

void SpanRow::add(Span span)
{
    close(span.begin, span.sequence);
    if (!m_spans.empty())
        span.begin = std::max(span.begin, m_spans.back().end);
    span.end = std::max(span.end, span.begin);
    m_spans.push_back(span);
}

void SpanRow::close(Instant at, quint64 sequence)
{
    if (Span *span = open()) {
        span->end = std::max(at, span->begin);
        span->endSequence = sequence;
    }
}

Span *SpanRow::open()
{
    return m_spans.empty() || !m_spans.back().isOpen() ? nullptr : &m_spans.back();
}

const Span *SpanRow::open() const
{
    return m_spans.empty() || !m_spans.back().isOpen() ? nullptr : &m_spans.back();
}

size_t SpanRow::firstEndingAfter(Instant at) const
{
    const auto found =
        std::ranges::partition_point(m_spans, [at](const Span &span) { return span.end <= at; });
    return static_cast<size_t>(found - m_spans.begin());
}

const Span *SpanRow::spanAt(Instant at, Instant tolerance) const
{
    size_t i = firstEndingAfter(at);
    if (i < m_spans.size() && m_spans[i].begin <= at)
        return &m_spans[i];
    const bool isBeforeNear = i > 0 && at - m_spans[i - 1].end < tolerance;
    const bool isNextNear = i < m_spans.size() && m_spans[i].begin - at < tolerance;
    if (isBeforeNear && isNextNear)
        i = at - m_spans[i - 1].end <= m_spans[i].begin - at ? i - 1 : i;
    else if (isBeforeNear)
        --i;
    return isBeforeNear || isNextNear ? &m_spans[i] : nullptr;
}

void SpanRow::forgetBefore(Instant at)
{
    m_spans.erase(m_spans.begin(),
                  m_spans.begin() + static_cast<std::ptrdiff_t>(firstEndingAfter(at)));
}

} // namespace wirelamp::ui
