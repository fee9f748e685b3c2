package org.sanbiao.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Puts the characters of one sheet together to lines. */
final class PdfLines {

    /** Copies of a character at the same place, by which some programs make it bold: how far back they are looked for. */
    private static final int RECENT = 4;

    private final int sheet;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Piece open;
    private float height;

    /** Characters that follow each other on one base line. */
    private static final class Piece {
        final StringBuilder text = new StringBuilder();
        final List<TextPosition> recent = new ArrayList<>();
        float left;
        float right;
        float base;
        float size;
        int cells = 1;
    }

    PdfLines(int sheet) {
        this.sheet = sheet;
    }

    void add(TextPosition at) {
        String text = Radicals.plain(at.getUnicode());
        float size = size(at);
        if (!(size > 0.5f) || at.getDir() != 0 && !at.getFont().isVertical() && isAslant(at)) {
            return;
        }
        height = Math.max(height, at.getPageHeight());
        float x = at.getXDirAdj();
        float y = at.getYDirAdj();
        float width = Math.max(0, at.getWidthDirAdj());
        if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(width)) {
            return;
        }
        boolean blank = Blanks.tidy(text).isEmpty();
        Piece piece = open;
        if (blank) {
            if (piece != null && Math.abs(y - piece.base) < piece.size * 0.4f) {
                piece.text.append(' ');
            }
            return; // an indent or a tail of blanks moves no edge
        }
        if (piece == null || !goesOn(piece, x, y, size)) {
            piece = new Piece();
            piece.left = x;
            piece.right = x;
            piece.base = y;
            piece.size = size;
            pieces.add(piece);
            open = piece;
        } else if (isCopy(piece, at)) {
            return;
        } else if (isGap(piece, text, x - piece.right)) {
            piece.text.append(' ');
        }
        piece.text.append(text);
        piece.right = Math.max(piece.right, x + width);
        piece.size = Math.max(piece.size, size);
        piece.recent.add(at);
        if (piece.recent.size() > RECENT) {
            piece.recent.remove(0);
        }
    }

    private static float size(TextPosition at) {
        float points = Math.abs(at.getFontSizeInPt());
        float scaled = Math.abs(at.getTextMatrix().getScalingFactorY());
        return scaled > 0 ? scaled : points;
    }

    /** Watermarks across the sheet are no lines of it. */
    private static boolean isAslant(TextPosition at) {
        return Math.abs(at.getTextMatrix().getShearX()) > 0.01f
                && Math.abs(at.getTextMatrix().getScaleX()) > 0.01f;
    }

    private static boolean goesOn(Piece piece, float x, float y, float size) {
        float em = Math.max(piece.size, size);
        return Math.abs(y - piece.base) < em * 0.4f && x > piece.right - em * 0.6f && x < piece.right + em * 1.5f
                || isMark(piece, x, y, size);
    }

    /** A small character raised or lowered beside the last one. */
    private static boolean isMark(Piece piece, float x, float y, float size) {
        return size < piece.size * 0.8f
                && Math.abs(y - piece.base) < piece.size * 0.6f
                && x > piece.right - piece.size * 0.3f
                && x < piece.right + piece.size * 0.5f;
    }

    private static boolean isCopy(Piece piece, TextPosition at) {
        for (TextPosition before : piece.recent) {
            if (before.getUnicode().equals(at.getUnicode())
                    && Math.abs(before.getXDirAdj() - at.getXDirAdj()) < before.getWidthDirAdj() * 0.3f
                    && Math.abs(before.getYDirAdj() - at.getYDirAdj()) < piece.size * 0.2f) {
                return true;
            }
        }
        return false;
    }

    /** Whether a gap stands for a space: between Chinese characters only where nothing but a space makes it. */
    private static boolean isGap(Piece piece, String next, float gap) {
        if (piece.text.length() == 0 || next.isEmpty()) {
            return false;
        }
        char last = piece.text.charAt(piece.text.length() - 1);
        boolean chinese = Blanks.isChinese(last) || Blanks.isChinese(next.charAt(0));
        return gap > piece.size * (chinese ? 0.5f : 0.2f);
    }

    /** The lines from top to bottom where each stands alone; in the file's own order where some stand side by side. */
    List<PdfLine> lines() {
        List<Piece> joined = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            String words = Blanks.tidy(piece.text);
            String where = "@" + Math.round(piece.left / 2) + "," + Math.round(piece.base / 2);
            if (words.isEmpty() || !drawn.add(words + where)) {
                continue; // the same words at the same place again make them bold
            }
            if (last != null && isBeside(last, piece) && piece.left >= last.right) {
                last.cells++;
                last.text.append('\t').append(piece.text);
                last.right = piece.right;
                last.size = Math.max(last.size, piece.size);
            } else {
                joined.add(piece);
            }
        }
        if (isOneColumn(joined)) {
            joined.sort(Comparator.comparingDouble(piece -> piece.base));
        }
        List<PdfLine> lines = new ArrayList<>();
        for (Piece piece : joined) {
            // three side by side are a row of a table, two may be a name and its day
            String text = piece.text.toString().replace("\t", piece.cells > 2 ? " | " : " ");
            lines.add(new PdfLine(sheet, Blanks.tidy(text), piece.left, piece.right, piece.base, piece.size, height));
        }
        return lines;
    }

    private static boolean isBeside(Piece one, Piece other) {
        return Math.abs(one.base - other.base) < Math.max(one.size, other.size) * 0.4f;
    }

    private static boolean isOneColumn(List<Piece> pieces) {
        List<Piece> down = new ArrayList<>(pieces);
        down.sort(Comparator.comparingDouble(piece -> piece.base));
        for (int i = 1; i < down.size(); i++) {
            Piece above = down.get(i - 1);
            Piece below = down.get(i);
            if (below.base - above.base < Math.min(above.size, below.size) * 0.6f) {
                return false;
            }
        }
        return true;
    }
}
