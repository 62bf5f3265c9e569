package io.vitharness.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Holds a rule against the house, after it was seen failing on every violation planted for it. */
final class Wall {

    private Wall() {}

    /** Passes when the rule rejects each of the planted violations and the house obeys it. */
    static void stands(ArchRule rule, String planted, String... more) {
        stands(House.BUILT, rule, planted, more);
    }

    static void stands(JavaClasses house, ArchRule rule, String planted, String... more) {
        Stream.concat(Stream.of(planted), Arrays.stream(more))
                .forEach(violation -> assertThat(rejects(rule, violation))
                        .as("'%s' is violated by what was planted:\n%s", rule.getDescription(), violation)
                        .isTrue());
        rule.check(house);
    }

    private static boolean rejects(ArchRule rule, String violation) {
        return Planted.ask(violation, classes -> rule.evaluate(classes)).hasViolation();
    }
}
