package org.broadsheet.editions.render;

/** A blank at its place. */
public record Gap(Blank blank, BlankContext context) {}
