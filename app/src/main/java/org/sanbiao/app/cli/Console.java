package org.sanbiao.app.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where commands read and write, and what stands at the other end.
 *
 * @param in standard input
 * @param out standard output, where results go
 * @param err standard error, where messages and progress go
 * @param charset how the terminal reads bytes
 * @param outIsTerminal whether results go to a terminal
 * @param errIsTerminal whether messages go to a terminal
 * @param colour whether the terminal wants colours
 * @param width how many columns it has
 * @param clock says when something is recorded
 */
record Console(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Charset charset,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        int width,
        InstantSource clock) {

    static final int DEFAULT_WIDTH = 120;
    private static final String DEBUG = "SANBIAO_DEBUG";

    /** That of this process, as the launcher and the environment describe it. */
    static Console ofProcess() {
        Map<String, String> env = System.getenv();
        String terminal = env.getOrDefault("SANBIAO_TERMINAL", ""); // by the launcher: only a shell tells the two apart
        boolean out = terminal.contains("out");
        boolean err = terminal.contains("err");
        boolean colour = out && env.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(env.get("TERM"));
        return new Console(
                new BufferedInputStream(System.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset(env),
                out,
                err,
                colour,
                width(env.get("SANBIAO_WIDTH"), env.get("COLUMNS")),
                InstantSource.system());
    }

    /** Results, in the terminal's encoding; to be flushed. */
    Writer results(Charset encoding) {
        return new BufferedWriter(new OutputStreamWriter(out, encoding), 1 << 16);
    }

    /** Messages, each flushed at its end of line. */
    PrintWriter messages() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }

    /** Prints one message. */
    void say(String message) {
        PrintWriter messages = messages();
        messages.println((errIsTerminal ? "\r\u001b[K" : "") + "sanbiao: " + message);
        messages.flush();
    }

    /** Reports a fault of ours, with its stack only on wish. */
    void fault(Throwable e) {
        if (System.getenv(DEBUG) != null) {
            e.printStackTrace(messages());
        }
        say("a fault of ours: " + e + "; with " + DEBUG + "=1 it says where. Please report it.");
    }

    /** GBK for a Chinese locale or code page that says so, UTF-8 for all others. */
    private static Charset charset(Map<String, String> env) {
        String locale = env.getOrDefault("LC_ALL", env.getOrDefault("LC_CTYPE", env.getOrDefault("LANG", "")));
        String page = env.getOrDefault("SANBIAO_CODEPAGE", "");
        boolean gbk = locale.toUpperCase(Locale.ROOT).contains(".GB") || page.equals("936") || page.equals("54936");
        return gbk ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    }

    /** From {@code stty size} ({@code rows columns}) or the variable COLUMNS. */
    private static int width(@Nullable String size, @Nullable String columns) {
        String last = size != null ? size.substring(size.lastIndexOf(' ') + 1) : columns;
        try {
            int width = last == null ? 0 : Integer.parseInt(last.strip());
            return width < 40 ? DEFAULT_WIDTH : Math.min(width, 400);
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
