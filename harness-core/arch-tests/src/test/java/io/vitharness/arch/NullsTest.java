package io.vitharness.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NullsTest {

    @Test
    void everyPackageIsNullMarked() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.vitharness..")
                .should(new LiveInANullMarkedPackage())
                .because("the compiler proves the absence of nulls only where a package asks for it");

        Wall.stands(rule, "package io.vitharness.media.bare; class A {}", """
                package io.vitharness.judges.other; class B {}
                package io.vitharness.judges; @org.jspecify.annotations.NullMarked class Marked {}
                """);
    }

    private static final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {

        LiveInANullMarkedPackage() {
            super("live in a package with @NullMarked in its package-info.java");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " lives in a package that is not @NullMarked"));
            }
        }
    }
}
