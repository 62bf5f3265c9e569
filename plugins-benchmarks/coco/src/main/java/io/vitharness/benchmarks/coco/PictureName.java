package io.vitharness.benchmarks.coco;

import io.vitharness.spi.benchmark.DataException;
import java.util.Arrays;

/** The name of a picture's file as annotations give it: {@code file_name}, or the end of LVIS's {@code coco_url}. */
final class PictureName {

    private static final int MAX_LENGTH = 512;

    private PictureName() {}

    static String of(Fields fields) throws DataException {
        if (fields.node().path("file_name").isString()) {
            return safe(fields, fields.text("file_name"));
        }
        String[] path = fields.text("coco_url").split("/", -1);
        String folder = path.length > 1 ? path[path.length - 2] + "/" : "";
        return safe(fields, folder + path[path.length - 1]);
    }

    // the name comes from a stranger's file: it must not lead out of the folder
    private static String safe(Fields fields, String name) throws DataException {
        boolean leads = name.isBlank()
                || name.length() > MAX_LENGTH
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.indexOf(':') >= 0
                || Arrays.stream(name.split("/", -1)).anyMatch(part -> part.isEmpty() || part.equals(".."));
        if (leads) {
            throw fields.fault("the picture's name must be a path below its folder but is '" + name + "'");
        }
        return name;
    }
}
