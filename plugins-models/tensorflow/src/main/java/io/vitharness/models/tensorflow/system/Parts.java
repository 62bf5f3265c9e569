package io.vitharness.models.tensorflow.system;

/** What a system is made of. */
public record Parts(VisionPart.Vit vision, AdapterPart.Mlp adapter, LanguagePart.Decoder lm) {

    public Parts {
        Must.be(vision.grid() % adapter.merge() == 0, "'merge' must divide the " + vision.grid() + " cells of a row");
        Must.be(
                lm.context() > pictureTokens(vision, adapter),
                "'context' must be greater than the " + pictureTokens(vision, adapter) + " tokens of a picture");
    }

    /** How many tokens of the language model a picture takes. */
    public int pictureTokens() {
        return pictureTokens(vision, adapter);
    }

    private static int pictureTokens(VisionPart.Vit vision, AdapterPart.Mlp adapter) {
        return vision.tokens() / (adapter.merge() * adapter.merge());
    }
}
