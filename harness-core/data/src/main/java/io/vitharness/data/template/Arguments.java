package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a filter or a function is called with: values by place, then by name. */
record Arguments(List<Expression> all, Map<String, Expression> byName) {

    static final Arguments NONE = new Arguments(List.of(), Map.of());

    List<Object> placed(Scope scope) throws TemplateException {
        return values(all, scope);
    }

    Map<String, Object> named(Scope scope) throws TemplateException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> entry : byName.entrySet()) {
            values.put(entry.getKey(), entry.getValue().value(scope));
        }
        return values;
    }

    static List<Object> values(List<Expression> expressions, Scope scope) throws TemplateException {
        List<Object> values = new ArrayList<>();
        for (Expression expression : expressions) {
            values.add(expression.value(scope));
        }
        return values;
    }
}
