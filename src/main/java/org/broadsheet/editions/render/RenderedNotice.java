package org.broadsheet.editions.render;

/** A notice in words, with nothing left to fill in; lines end in {@code \n}. */
public record RenderedNotice(String subject, String html, String text) {}
