package io.vitharness.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a class touches: a field, a method, a constructor, called or handed on as a method reference. */
final class Use {

    private Use() {}

    /** Uses whose full name, such as {@code java.lang.System.exit(int)}, is matched by one of the expressions. */
    static DescribedPredicate<JavaAccess<?>> of(String what, String... expressions) {
        List<Pattern> patterns = Stream.of(expressions).map(Pattern::compile).toList();
        return DescribedPredicate.describe(
                what,
                access -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(access.getTarget().getFullName())
                                .matches()));
    }

    /** Uses of a member of a type or of one of its subtypes. */
    static DescribedPredicate<JavaAccess<?>> ofAny(Class<?> type, String member) {
        return DescribedPredicate.describe(type.getSimpleName() + "." + member, access -> {
            AccessTarget target = access.getTarget();
            return target.getName().equals(member) && target.getOwner().isAssignableTo(type);
        });
    }
}
