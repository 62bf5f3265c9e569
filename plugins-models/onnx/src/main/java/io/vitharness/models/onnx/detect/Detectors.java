package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.family.Family;
import java.util.ArrayList;
import java.util.List;

/** All detectors. */
public final class Detectors {

    private Detectors() {}

    public static List<Family> families() {
        List<Family> families = new ArrayList<>(SetFamily.all());
        families.add(new OwlFamily());
        families.add(new GroundingFamily());
        for (Recipe recipe : List.of(new PicoDet(), new FastestDet(), new YuNet(), new UltraFace())) {
            families.add(new SingleFamily(recipe));
        }
        return families;
    }
}
