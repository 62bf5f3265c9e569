package io.vitharness.models.tensorflow.system;

import java.util.List;

/**
 * What names the kind of tampering before anything is read, as FakeShield's first model: convolutions of its own over the
 * picture's pixels.
 *
 * @param dim channels of the first convolution
 * @param names what the prompt calls each kind, in the order of the classifier's labels
 */
public record TagPart(int dim, List<String> names) {

    private static final String SUSPECTED = "This is a picture that is suspected to have been tampered with by ";

    public TagPart {
        names = List.copyOf(names);
        Must.beWithin(1, Must.WIDEST, "dim", dim);
        Must.be(names.size() >= 2, "'names' must be at least 2 but are " + names);
        Must.be(
                names.stream().distinct().count() == names.size()
                        && names.stream().noneMatch(String::isBlank),
                "'names' must be different and not blank but are " + names);
    }

    /** A prompt with the name of a kind before it, in FakeShield's words; one that names a kind already stays as it is. */
    public String before(String prompt, int kind) {
        return prompt.contains(SUSPECTED) ? prompt : SUSPECTED + names.get(kind) + ". " + prompt;
    }
}
