package org.sanbiao.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.event.Event;

class NarrativeTest {

    @Test
    void everyKindOfEventIsTold() {
        List<Class<?>> kinds = new ArrayList<>();
        leaves(Event.class, kinds);
        assertThat(Narrative.kinds()).isEqualTo(Set.copyOf(kinds));
    }

    private static void leaves(Class<?> kind, List<Class<?>> found) {
        if (!kind.isSealed()) {
            found.add(kind);
            return;
        }
        for (Class<?> one : kind.getPermittedSubclasses()) {
            leaves(one, found);
        }
    }
}
