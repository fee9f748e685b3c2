package org.sanbiao.following.event;

/**
 * Something that happened and is never changed. Closed set: the fold of each subject handles every one of its events.
 *
 * <p>The name of a record is the type of its entries ({@code ProgressReported} is {@code progress-reported}), its
 * components are their members: see {@link EventJson}. A record whose layout changes gets a new version there.
 */
public sealed interface Event
        permits DocumentEvent, CommitmentEvent, PeriodEvent, FindingEvent, BatchEvent, OfficeEvent {}
