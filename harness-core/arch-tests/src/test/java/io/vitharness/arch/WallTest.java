package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class WallTest {

    private static final JavaClasses SMALL_HOUSE = new ClassFileImporter().importClasses(Room.class);

    private static final ArchRule NO_LISTS =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.ArrayList");

    @Test
    void ruleThatRejectsWhatIsPlantedAndHoldsInTheHouseStands() {
        assertThatCode(() ->
                        Wall.stands(SMALL_HOUSE, NO_LISTS, "package a; class Bad { java.util.ArrayList<?> list; }"))
                .doesNotThrowAnyException();
    }

    @Test
    void ruleThatDoesNotRejectWhatIsPlantedFalls() {
        assertThatThrownBy(() -> Wall.stands(SMALL_HOUSE, NO_LISTS, "package a; class Harmless { int number; }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("class Harmless");
    }

    @Test
    void ruleThatTheHouseBreaksFalls() {
        ArchRule noRooms = noClasses().should().haveSimpleNameEndingWith("Room");

        assertThatThrownBy(() -> Wall.stands(SMALL_HOUSE, noRooms, "package a; class BadRoom {}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.vitharness.arch.Room");
    }

    @Test
    void whatIsPlantedMayInventALibrary() {
        String units = "package a; class User { b.Library library; }\npackage b; public class Library {}";

        String library = Planted.ask(
                units,
                classes ->
                        classes.get("a.User").getField("library").getRawType().getName());

        assertThat(library).isEqualTo("b.Library");
    }

    @Test
    void misspeltPlantIsReported() {
        assertThatThrownBy(() -> Planted.ask("package a; class Bad { Misspelt field; }", JavaClasses::size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Misspelt");
    }
}
