package org.sanbiao.app.review;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Language;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Remark;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk.Entered;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.structure.Facts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The documents, and how new ones come: handed in, looked at on the tray, entered. What is on the tray is in memory only;
 * nothing is entered before somebody has seen its day and its place, which 今年 and 全市 depend on.
 */
@Controller
public final class DocumentPages {

    private static final int PAGE = 50;
    private static final int LONGEST = 500;

    private final WorkFolder work;
    private final Tray tray = new Tray(System::nanoTime);

    public DocumentPages(WorkFolder work) {
        this.work = work;
    }

    /**
     * The documents.
     *
     * @param number of the page, from 1
     */
    public record Listing(List<Volume> volumes, int total, String words, int number, int pages) {}

    @GetMapping("/documents")
    Page documents(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") int page) {
        int number = Math.max(1, Math.min(page, 1_000_000));
        Shelf.Page found = work.office().register().shelf().documents(words, (number - 1) * PAGE, PAGE);
        int pages = Math.max(1, (found.total() + PAGE - 1) / PAGE);
        return Page.of("review/documents", new Listing(found.volumes(), found.total(), words, number, pages));
    }

    /**
     * The form by which documents come.
     *
     * @param text that was pasted
     * @param problem why it was refused, or null
     */
    public record New(String text, String name, @Nullable String problem) {}

    @GetMapping("/documents/new")
    Page form() {
        return Page.of("review/new", new New("", "", null));
    }

    /** Takes files and a pasted text, reads them, and shows what they say of themselves. */
    @PostMapping("/documents/new")
    Object handIn(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            Visitor visitor)
            throws IOException {
        List<Tray.Sheet> sheets = new ArrayList<>();
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty() || !named(file).isEmpty())
                        .toList();
        if (sent.size() > Tray.MOST) {
            return refused(
                    text,
                    name,
                    visitor,
                    new Remark("一次最多" + Tray.MOST + "份文件", "at most " + Tray.MOST + " files at a time"));
        }
        for (MultipartFile file : sent) {
            sheets.add(sheet(named(file), file.getSize() > Tray.LARGEST ? null : file.getBytes()));
        }
        if (!text.isBlank()) {
            String title = name.isBlank() ? "" : name.strip();
            sheets.add(sheet(
                    (title.isEmpty() ? "粘贴的文本" : title.replaceAll("[/\\\\\\p{Cntrl}]", "_")) + ".txt",
                    text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))); // as it was before a browser sent it
        }
        if (sheets.isEmpty()) {
            return refused(text, name, visitor, new Remark("请选择文件或粘贴文字", "choose a file or paste a text"));
        }
        return Go.to("/documents/tray/" + tray.put(visitor.acting().person(), sheets));
    }

    private static Page refused(String text, String name, Visitor visitor, Remark why) {
        String words = visitor.language() == Language.ZH ? why.zh() : why.en();
        return Page.of("review/new", new New(text, name, words)).refused();
    }

    /** The name that a browser gave, without folders. */
    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        String bare = name == null ? "" : name.replaceAll("(?s).*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
    }

    private Tray.Sheet sheet(String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            int most = Tray.LARGEST >> 20;
            return Tray.Sheet.unreadable(name, new Remark("超过" + most + "MB", "it has more than " + most + " MB"));
        }
        try {
            Document document = Intake.document(name, bytes);
            Reading reading = document.read(Facts.NONE);
            Volume known = work.office().register().shelf().document(document.id());
            return new Tray.Sheet(
                    name,
                    bytes,
                    document.address() == null ? "" : document.address(),
                    reading.facts(),
                    (int) reading.statements().stream()
                            .filter(statement -> statement.stance() == Stance.COMMITMENT)
                            .count(),
                    reading.statements().size(),
                    document.notes(),
                    null,
                    known == null ? null : Desk.address(known),
                    null,
                    0);
        } catch (UnreadableException e) {
            return Tray.Sheet.unreadable(name, e.remark());
        }
    }

    /**
     * A file on the tray, as its page shows it.
     *
     * @param problem why it cannot be entered, or null
     * @param fault why what was filled in was refused, or null
     */
    public record Waiting(
            int index,
            String name,
            int commitments,
            int statements,
            List<String> remarks,
            @Nullable String problem,
            @Nullable String known,
            @Nullable String entered,
            int made,
            Given given,
            @Nullable String fault) {}

    /** What is filled in of a file. */
    public record Given(
            String title, String published, String issuer, String place, String address, String retrieved) {}

    /** The files of a tray, how many of them wait. */
    public record Waitings(String token, List<Waiting> files, int waiting) {}

    @GetMapping("/documents/tray/{token}")
    Page look(@PathVariable String token, Visitor visitor) {
        return Page.of("review/tray", waitings(token, sheets(token, visitor), visitor, -1, null, null));
    }

    private List<Tray.Sheet> sheets(String token, Visitor visitor) {
        List<Tray.Sheet> sheets = tray.get(token, visitor.acting().person());
        if (sheets == null) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN,
                    "这批文件已不在暂存处（保留一小时，服务重启即清空），请重新提交",
                    "these files are no longer kept (for an hour, until a restart): hand them in again");
        }
        return sheets;
    }

    private static Waitings waitings(
            String token,
            List<Tray.Sheet> sheets,
            Visitor visitor,
            int wrong,
            @Nullable List<Given> typed,
            @Nullable String fault) {
        List<Waiting> files = new ArrayList<>();
        boolean zh = visitor.language() == Language.ZH;
        for (int i = 0; i < sheets.size(); i++) {
            Tray.Sheet sheet = sheets.get(i);
            Facts facts = sheet.facts();
            Given given = typed != null
                    ? typed.get(i)
                    : new Given(
                            text(facts.title()),
                            facts.published() == null ? "" : facts.published().toString(),
                            text(facts.issuer()),
                            text(facts.place()),
                            sheet.address(),
                            visitor.today().toString());
            Remark problem = sheet.problem();
            files.add(new Waiting(
                    i,
                    sheet.name(),
                    sheet.commitments(),
                    sheet.statements(),
                    sheet.remarks().stream()
                            .map(remark -> zh ? remark.zh() : remark.en())
                            .toList(),
                    problem == null ? null : zh ? problem.zh() : problem.en(),
                    sheet.known(),
                    sheet.entered(),
                    sheet.made(),
                    given,
                    i == wrong ? fault : null));
        }
        int waiting = (int) sheets.stream().filter(Tray.Sheet::isWaiting).count();
        return new Waitings(token, files, waiting);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Enters all that wait, or none: a day that is no day is said before anything is entered. */
    @PostMapping("/documents/tray/{token}")
    Object enter(@PathVariable String token, HttpServletRequest request, Visitor visitor) {
        List<Tray.Sheet> sheets = sheets(token, visitor);
        List<Given> typed = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            typed.add(new Given(
                    sent(request, "title", i),
                    sent(request, "published", i),
                    sent(request, "issuer", i),
                    sent(request, "place", i),
                    sent(request, "address", i),
                    sent(request, "retrieved", i)));
        }
        for (int i = 0; i < sheets.size(); i++) {
            try {
                if (sheets.get(i).isWaiting()) {
                    TypedDay.optional(typed.get(i).published());
                    TypedDay.optional(typed.get(i).retrieved());
                }
            } catch (Refusal refusal) {
                String words = visitor.language().of(refusal.words());
                return Page.of("review/tray", waitings(token, sheets, visitor, i, typed, words))
                        .refused();
            }
        }
        String only = null;
        int entered = 0;
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).isWaiting()) {
                only = enter(token, i, sheets.get(i), typed.get(i), visitor);
                entered++;
            }
        }
        if (only != null && sheets.size() == 1) {
            return Go.to(only).saying("review.new.entered", 1);
        }
        return Go.to("/documents/tray/" + token).saying("review.new.entered", entered);
    }

    private String enter(String token, int index, Tray.Sheet sheet, Given given, Visitor visitor) {
        try {
            Facts facts = new Facts(
                    none(given.title()),
                    TypedDay.optional(given.published()),
                    none(given.issuer()),
                    none(given.place()));
            Intake.Found found = new Intake.Found(sheet.name(), given.address(), TypedDay.optional(given.retrieved()));
            Intake.Taken taken = Intake.take(work, visitor.acting(), sheet.bytes(), found, facts, false);
            String where = "/documents/" + taken.document().id().replace("sha256:", "");
            Entered entered = taken.entered();
            tray.set(token, index, sheet.entered(where, entered.commitments().size()));
            return where;
        } catch (UnreadableException e) {
            throw new Refusal(Refusal.Reason.INPUT, e.remark().zh(), e.remark().en());
        }
    }

    private static String sent(HttpServletRequest request, String name, int index) {
        String value = request.getParameter(name + "." + index);
        String bare = value == null ? "" : value.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
