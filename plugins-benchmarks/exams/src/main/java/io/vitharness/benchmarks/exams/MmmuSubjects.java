package io.vitharness.benchmarks.exams;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MMMU's thirty subjects by domain ({@code data_utils.py}). */
final class MmmuSubjects {

    private record Domain(String name, List<String> subjects) {}

    private static final Pattern ID = Pattern.compile("(?:validation|dev|test)_(\\w+)_\\d+");

    private static final List<Domain> DOMAINS = List.of(
            new Domain("Art and Design", List.of("Art", "Art_Theory", "Design", "Music")),
            new Domain("Business", List.of("Accounting", "Economics", "Finance", "Manage", "Marketing")),
            new Domain("Science", List.of("Biology", "Chemistry", "Geography", "Math", "Physics")),
            new Domain(
                    "Health and Medicine",
                    List.of(
                            "Basic_Medical_Science",
                            "Clinical_Medicine",
                            "Diagnostics_and_Laboratory_Medicine",
                            "Pharmacy",
                            "Public_Health")),
            new Domain("Humanities and Social Science", List.of("History", "Literature", "Sociology", "Psychology")),
            new Domain(
                    "Tech and Engineering",
                    List.of(
                            "Agriculture",
                            "Architecture_and_Engineering",
                            "Computer_Science",
                            "Electronics",
                            "Energy_and_Power",
                            "Materials",
                            "Mechanical_Engineering")));

    private MmmuSubjects() {}

    static List<String> all() {
        return DOMAINS.stream().flatMap(domain -> domain.subjects().stream()).toList();
    }

    static Optional<String> domain(String subject) {
        return DOMAINS.stream()
                .filter(domain -> domain.subjects().contains(subject))
                .map(Domain::name)
                .findFirst();
    }

    /** The subject that an id such as {@code validation_Art_Theory_12} names, where it is one. */
    static Optional<String> of(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(matcher.group(1))
                        .filter(subject -> domain(subject).isPresent())
                : Optional.empty();
    }
}
