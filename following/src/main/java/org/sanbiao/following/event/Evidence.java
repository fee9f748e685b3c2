package org.sanbiao.following.event;

/**
 * A file that shows something.
 *
 * @param hash the salted commitment under which the log keeps its bytes, 64 hexadecimal digits
 * @param size in bytes
 */
public record Evidence(String hash, long size, Said name) {}
