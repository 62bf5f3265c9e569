package io.vitharness.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class RoomsTest {

    @Test
    void everyRoomWasReallyImported() {
        SoftAssertions found = new SoftAssertions();

        Room.all()
                .forEach(room -> found.assertThat(House.classNames(room))
                        .as(
                                "classes of %s in %s; a rule over an empty room proves nothing, './mvnw verify' builds them all",
                                room.folder(), House.classes(room))
                        .hasSizeGreaterThanOrEqualTo(room.leastClasses()));

        found.assertAll();
    }

    @Test
    void everyKindOfRoomIsThere() {
        assertThat(Room.all())
                .extracting(Room::rootPackage)
                .contains("io.vitharness.spi", "io.vitharness.pipeline", "io.vitharness.site", "io.vitharness.cli")
                .anyMatch(name -> name.startsWith("io.vitharness.models."))
                .anyMatch(name -> name.startsWith("io.vitharness.benchmarks."))
                .anyMatch(name -> name.startsWith("io.vitharness.judges."));
    }

    @Test
    void everyClassLivesInOneRoom() {
        assertThat(House.BUILT.stream()
                        .filter(type -> !type.getPackageName().startsWith("gg.jte.generated"))
                        .filter(type -> Room.all().stream()
                                        .filter(room -> room.holds(type.getPackageName()))
                                        .count()
                                != 1))
                .as("classes outside the packages of their rooms")
                .isEmpty();
    }
}
