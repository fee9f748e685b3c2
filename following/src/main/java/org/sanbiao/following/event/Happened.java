package org.sanbiao.following.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event with who, when and about what.
 *
 * @param sequence the number of its entry, the authority on what came first
 * @param recordedAt when it was entered
 * @param about the identity of its subject: C17 a commitment, D a document, P a reporting period, I an inspection, F a
 *     finding, B a batch, {@code unit:NAME}, {@code person:NAME}
 * @param by the short name of who entered it
 * @param effective the day it took effect
 * @param seen the number of the last entry about the subject that its author had seen; null for the first
 */
public record Happened(
        long sequence,
        OffsetDateTime recordedAt,
        String about,
        String by,
        LocalDate effective,
        @Nullable Long seen,
        Event event) {}
