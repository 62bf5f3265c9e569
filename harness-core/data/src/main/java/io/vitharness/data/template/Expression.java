package io.vitharness.data.template;

/** A part of a template that has a value. */
@FunctionalInterface
interface Expression {

    Object value(Scope scope) throws TemplateException;

    default boolean truth(Scope scope) throws TemplateException {
        return Values.truth(value(scope));
    }
}
