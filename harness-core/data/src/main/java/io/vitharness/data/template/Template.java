package io.vitharness.data.template;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A chat template as Hugging Face checkpoints hold it: Jinja 2 with {@code trim_blocks}, {@code lstrip_blocks}, loop
 * controls and the {@code generation} tag, as {@code apply_chat_template} of transformers 5.18 sets it up. Immutable.
 */
public final class Template {

    private final Node body;

    private Template(Node body) {
        this.body = body;
    }

    /**
     * Reads a template.
     *
     * @throws TemplateException for what this reader does not know: tags, filters, tests, broken syntax
     */
    public static Template parse(String source) throws TemplateException {
        return new Template(new Parser(new Lexer(source).tokens()).parse());
    }

    /**
     * The text for some variables: texts, booleans, whole and floating numbers, lists, maps with text keys in their
     * order, {@link Values#NONE}.
     *
     * @throws TemplateException where the template itself raises one, uses what is undefined, or does too much
     */
    public String render(Map<String, Object> variables) throws TemplateException {
        return render(new Scope(variables));
    }

    /** The same for templates that write the date: {@code strftime_now} tells the given moment, whenever it is called. */
    public String render(Map<String, Object> variables, LocalDateTime now) throws TemplateException {
        Scope scope = new Scope(variables);
        Values.Callable strftime = (arguments, named) -> new Dates(now)
                .format(Values.text(arguments.isEmpty() ? Values.NONE : arguments.get(0), "strftime_now"));
        scope.set("strftime_now", strftime);
        return render(scope);
    }

    private String render(Scope scope) throws TemplateException {
        StringBuilder out = new StringBuilder();
        body.render(scope, out);
        return out.toString();
    }
}
