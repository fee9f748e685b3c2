package org.sanbiao.app.publicsite;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Shelf.Volume;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where supervisors publish documents and take them back. */
@Controller
public final class PublicSettings {

    private static final int SIZE = 50;

    private final WorkFolder work;
    private final Publications publications;

    public PublicSettings(WorkFolder work) {
        this.work = work;
        this.publications = new Publications(work.published());
    }

    /** The documents of a page of them. */
    public record Settings(List<Line> lines, int number, int pages) {}

    /**
     * A document.
     *
     * @param confirmed how many of its commitments are public, or would be
     * @param since when it was published; null where it is not
     */
    public record Line(
            Volume volume, long confirmed, @Nullable OffsetDateTime since) {}

    @GetMapping("/public/settings")
    Page settings(@RequestParam(defaultValue = "1") String page, Visitor visitor) {
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        Shelf shelf = work.office().register().shelf();
        Shelf.Page found = shelf.documents("", (number - 1) * SIZE, SIZE);
        Map<String, OffsetDateTime> published = publications.now();
        List<Line> lines = new ArrayList<>();
        for (Volume volume : found.volumes()) {
            long confirmed = shelf.commitments(volume.id()).stream()
                    .filter(PublicCard::may)
                    .count();
            lines.add(new Line(volume, confirmed, published.get(volume.hash())));
        }
        return Page.of("publicsite/settings", new Settings(lines, number, (found.total() + SIZE - 1) / SIZE));
    }

    @PostMapping("/public/settings")
    Go publish(@RequestParam String document, @RequestParam boolean published, Visitor visitor) {
        Volume volume = work.office().register().shelf().document("sha256:" + document);
        if (volume == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有这份文件：" + document, "there is no document " + document);
        }
        publications.set(volume.hash(), published, visitor.acting().person(), work.now());
        return published
                ? Go.to("/public/settings").saying("publicsite.published", volume.name())
                : Go.to("/public/settings").saying("publicsite.takenback", volume.name());
    }
}
