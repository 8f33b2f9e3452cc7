package io.clientele.demo;

/**
 * A town with its province and country code.
 *
 * @param formerProvince the one before July 2025, when Vietnam made 34 of its 63 provinces
 */
record Town(String country, String province, String name, int share, String formerProvince) {}
