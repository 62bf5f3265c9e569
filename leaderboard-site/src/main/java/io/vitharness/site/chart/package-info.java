/** Geometry of the charts; the templates draw it as SVG. */
@NullMarked
package io.vitharness.site.chart;

import org.jspecify.annotations.NullMarked;
