package io.vitharness.site.page;

/**
 * What surrounds every page.
 *
 * @param root the way from the page to the top of the site: empty or some {@code ../}
 * @param place which entry of the navigation is lit
 */
public record Frame(String title, String description, String root, String place) {}
