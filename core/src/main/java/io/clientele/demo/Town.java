package io.clientele.demo;

/** A town with its province and country code. */
record Town(String country, String province, String name, int share) {}
