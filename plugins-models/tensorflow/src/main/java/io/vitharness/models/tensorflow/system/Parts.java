package io.vitharness.models.tensorflow.system;

import java.util.Optional;

/** What a system is made of. */
public record Parts(VisionPart vision, AdapterPart adapter, LanguagePart lm, Optional<MaskPart> mask) {

    public Parts {
        adapter.check(vision);
        boolean isSeeing = !(vision instanceof VisionPart.None);
        Must.be(
                isSeeing || adapter instanceof AdapterPart.None,
                "vision 'none' needs the adapter 'none', since there is nothing to adapt");
        Must.be(mask.isEmpty() || vision instanceof VisionPart.Vit, "part 'mask' needs vision 'vit'");
        Must.be(
                lm.context() > adapter.tokens(vision),
                "'context' must be greater than the " + adapter.tokens(vision) + " tokens of a picture");
    }

    /** Parts that answer in words alone. */
    public Parts(VisionPart vision, AdapterPart adapter, LanguagePart lm) {
        this(vision, adapter, lm, Optional.empty());
    }

    /** Part of the recipe: what is not there is not named, so that systems made before a part existed keep theirs. */
    @Override
    public String toString() {
        String painted = mask.map(part -> ", mask=" + part).orElse("");
        return "Parts[vision=" + vision + ", adapter=" + adapter + ", lm=" + lm + painted + "]";
    }

    /** How many tokens of the language model a picture takes. */
    public int pictureTokens() {
        return adapter.tokens(vision);
    }

    /** The encoder of still pictures; its absence is a fault of who asks. */
    public VisionPart.Vit vit() {
        if (vision instanceof VisionPart.Vit vit) {
            return vit;
        }
        throw new IllegalStateException("a system of " + vision + " looks at no still pictures");
    }
}
