package io.vitharness.arch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void noPackagesGoRoundInACircle() {
        ArchRule rule = slices().assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package with two names");

        Wall.stands(rule, """
                package io.vitharness.media.one; public class A { io.vitharness.media.two.B b; }
                package io.vitharness.media.two; public class B { io.vitharness.media.one.A a; }
                """, """
                package io.vitharness.site; public class Parent { io.vitharness.site.page.Child child; }
                package io.vitharness.site.page; public class Child { io.vitharness.site.Parent parent; }
                """, """
                package io.vitharness.models.deep.a; public class A { io.vitharness.models.deep.b.B b; }
                package io.vitharness.models.deep.b; public class B { io.vitharness.models.deep.c.C c; }
                package io.vitharness.models.deep.c; public class C { io.vitharness.models.deep.a.A a; }
                """);
    }

    /** Every package of the house is a slice of its own, parents and children too. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("io.vitharness.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
