package io.vitharness.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a configuration key that the suite leaves out, written as it would stand in YAML. A component without
 * it is required, unless its type is {@link java.util.Optional}, {@link java.util.List} or {@link java.util.Map},
 * which are then empty.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    String value();
}
