package org.sanbiao.app.desk;

import java.util.Map;
import java.util.stream.Collectors;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;

/** People's names by their short names. */
public record Names(Map<String, String> byPerson) {

    static Names of(Register register) {
        return new Names(register.people().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /** The name; the short name where none is known. */
    public String of(String person) {
        String name = byPerson.getOrDefault(person, "");
        return name.isEmpty() ? person : name;
    }
}
