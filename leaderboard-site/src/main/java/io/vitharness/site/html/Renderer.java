package io.vitharness.site.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the templates that were compiled with this module. */
public final class Renderer {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), "gg.jte.generated.precompiled");

    /** The page that a template makes of its parameters. */
    public String render(String template, Map<String, Object> parameters) {
        var page = new StringOutput(1 << 15);
        engine.render(template + ".jte", parameters, new VisibleOutput(page));
        return page.toString();
    }
}
