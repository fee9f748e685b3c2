package org.sanbiao.language.name;

/** The one lexicon of names, read at first use in some 30 ms. */
final class Terms {

    static final Lexicon ALL = load();

    private Terms() {}

    private static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        for (String resource :
                new String[] {"ordinary.txt", "ordinary-words.txt", "areas.txt", "units.txt", "people.txt", "fixed.txt"
                }) {
            lexicon.load(resource);
        }
        Places.load(lexicon);
        return lexicon;
    }
}
