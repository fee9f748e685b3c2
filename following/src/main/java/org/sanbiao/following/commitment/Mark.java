package org.sanbiao.following.commitment;

import java.time.LocalDate;
import org.sanbiao.following.event.Said;

/** That somebody did something on a day, with what they said: a verification, a closure, a judgement. */
public record Mark(long number, LocalDate day, String by, Said words) {}
