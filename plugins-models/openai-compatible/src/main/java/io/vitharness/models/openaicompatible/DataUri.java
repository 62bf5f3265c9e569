package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Image;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A picture as {@code data:image/png;base64,...}; the text comes into being while it is written. */
record DataUri(Image image) implements JacksonSerializable {

    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
        out.writeString(new Base64Reader("data:" + image.mediaType() + ";base64,", image.open()), -1);
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer type) {
        serialize(out, context);
    }
}
