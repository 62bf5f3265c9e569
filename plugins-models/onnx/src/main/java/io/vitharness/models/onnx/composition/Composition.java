package io.vitharness.models.onnx.composition;

import io.vitharness.spi.Medium;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Puts two open models together and names what comes of it. */
public final class Composition {

    private Composition() {}

    /**
     * The model that both make; it closes them. Neither is closed where they do not go together.
     *
     * @throws ModelException where the second does not take what the first gives
     */
    public static Model of(CompositionConfig config, Model first, Model then) throws ModelException {
        return switch (config.kind()) {
            case BOX_THEN_MASK -> {
                require(then, "'then'", "reads no regions", then.capabilities().reads().contains(Medium.REGION));
                require(then, "'then'", "gives no regions", then.capabilities().gives().contains(Medium.REGION));
                yield new BoxThenMask(first, then, config.telling(), card(config, first, then));
            }
            case CAPTION_THEN_PICTURE -> {
                require(first, "'first'", "writes no text", first.capabilities().gives().contains(Medium.TEXT));
                require(then, "'then'", "gives no pictures", then.capabilities().gives().contains(Medium.PICTURE));
                yield new CaptionThenPicture(first, then, card(config, first, then));
            }
        };
    }

    private static void require(Model model, String key, String fault, boolean isFine) throws ModelException {
        if (!isFine) {
            throw ModelException.gone(key + " names a " + model.card().system() + ", which " + fault);
        }
    }

    /** Both cards in one, which never bears the name of a published system. */
    private static ModelCard card(CompositionConfig config, Model first, Model then) {
        ModelCard one = first.card();
        ModelCard other = then.card();
        Map<String, String> details = new TreeMap<>();
        one.details().forEach((name, value) -> details.put("first: " + name, value));
        other.details().forEach((name, value) -> details.put("then: " + name, value));
        details.put("composition", words(config, one, other));
        return new ModelCard(
                "composition: " + one.system() + " + " + other.system(),
                one.engine(),
                one.engineVersion(),
                "composition " + config.kind() + " " + config.telling() + " of [" + one.identity() + "] and ["
                        + other.identity() + "]",
                sum(one.parameters(), other.parameters()),
                OptionalLong.empty(),
                one.device().equals(other.device()) ? one.device() : one.device() + ", then " + other.device(),
                details);
    }

    private static String words(CompositionConfig config, ModelCard one, ModelCard other) {
        return switch (config.kind()) {
            case BOX_THEN_MASK ->
                one.system() + " finds boxes, then " + other.system() + " cuts out what lies "
                        + (config.telling() == CompositionConfig.Telling.BOX ? "in them" : "in their middles")
                        + "; two models, not one system";
            case CAPTION_THEN_PICTURE ->
                one.system() + " describes, then " + other.system() + " draws it; two models, not one system";
        };
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }
}
