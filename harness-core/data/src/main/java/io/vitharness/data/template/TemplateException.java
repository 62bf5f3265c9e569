package io.vitharness.data.template;

/** A template that cannot be read or rendered; says the line where that is known. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1;

    public TemplateException(String message) {
        super(message);
    }

    TemplateException at(int line) {
        String said = String.valueOf(getMessage());
        return said.startsWith("line ") ? this : new TemplateException("line " + line + ": " + said);
    }
}
