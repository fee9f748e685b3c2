package org.sanbiao.following.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document beside its text.
 *
 * @param bytes of the file, kept under a salted commitment; null where they are not to be kept
 * @param hash of the bytes, {@code sha256:…}
 * @param address where it was found: a file's name, a URL
 * @param retrieved the day it was taken from there, or null
 * @param reader which version of the program read it
 */
public record Sheet(
        @Nullable Upload bytes,
        String hash,
        String address,
        @Nullable LocalDate retrieved,
        String reader) {}
