package org.sanbiao.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which way the arrows between modules and packages point; Maven sees only those between modules. */
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.sanbiao");

    private static final String[] LIBRARY_OF_LANGUAGE = {
        "java..", "org.jspecify..", "com.hankcs..", "com.tyme..", "org.sanbiao.language.."
    };

    @Test
    void languageKnowsNothingOfPlans() {
        classes()
                .that()
                .resideInAPackage("org.sanbiao.language..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(LIBRARY_OF_LANGUAGE)
                .because("language reads numbers, times and names in any Chinese prose")
                .check(OURS);
    }

    @Test
    void readingKnowsOnlyLanguage() {
        classes()
                .that()
                .resideInAPackage("org.sanbiao.reading..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.sanbiao.language..", "org.sanbiao.reading..")
                .because("reading stores nothing, opens nothing and prints nothing")
                .check(OURS);
    }

    @Test
    void documentsKnowsOnlyReadingAndTheLibrariesOfFiles() {
        classes()
                .that()
                .resideInAPackage("org.sanbiao.documents..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.sanbiao.language.text..",
                        "org.sanbiao.reading..",
                        "org.sanbiao.documents..")
                .because("it turns files into pages and follows nothing that they say")
                .check(OURS);
    }

    @Test
    void ledgerKnowsBytesAndHashesAndNothingOfCommitments() {
        classes()
                .that()
                .resideInAPackage("org.sanbiao.ledger..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.sanbiao.ledger..")
                .because("a log that outsiders check must not need to be understood; drivers come in by JDBC alone")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("org.sanbiao.ledger.tree..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sanbiao.ledger.note..", "org.sanbiao.ledger.store..", "java.sql..")
                .because("hashes know nothing of signatures and storage")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("org.sanbiao.ledger.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sanbiao.ledger.note..", "org.sanbiao.ledger.json..")
                .because("storage knows nothing of signatures and of what entries say")
                .check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(OURS);
    }

    @Test
    void strataSeeOnlyThoseBelow() {
        noClasses()
                .that()
                .resideInAPackage("org.sanbiao.language.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sanbiao.language",
                        "org.sanbiao.language.number..",
                        "org.sanbiao.language.quantity..",
                        "org.sanbiao.language.time..",
                        "org.sanbiao.language.name..")
                .because("characters are the lowest stratum")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("org.sanbiao.language.number..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sanbiao.language",
                        "org.sanbiao.language.quantity..",
                        "org.sanbiao.language.time..",
                        "org.sanbiao.language.name..")
                .because("numbers stand on characters alone")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void onlyTheAppReadsTheClockAndTheEnvironment() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.sanbiao.language..",
                        "org.sanbiao.reading..",
                        "org.sanbiao.documents..",
                        "org.sanbiao.ledger..",
                        "org.sanbiao.following..")
                .should()
                .callMethodWhere(readsTheWorld())
                .because("same input, same bytes out: the day, the environment and the machine come in as arguments")
                .check(OURS);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Misc)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..impl..", "..common..")
                .because("such a name says nothing; use the field's word")
                .check(OURS);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWorld() {
        Set<String> worldly = Set.of("getenv", "currentTimeMillis", "nanoTime", "exit");
        return new DescribedPredicate<>("it reads the clock or the environment") {
            @Override
            public boolean test(JavaMethodCall call) {
                AccessTarget target = call.getTarget();
                String owner = target.getOwner().getName();
                return owner.startsWith("java.time.") && target.getName().equals("now")
                        || owner.equals("java.lang.System") && worldly.contains(target.getName())
                        || owner.equals("java.util.Locale") && target.getName().equals("getDefault");
            }
        };
    }

    /** Every package is a slice of its own, a parent and its child too. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "the packages of Sanbiao";
        }
    }
}
