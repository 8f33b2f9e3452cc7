"""Read, RFM and cohorts of an invented shop with polars.

python shop_polars.py FILE FOLDER
"""

import sys

import polars as pl


def main():
    lines = pl.read_csv(sys.argv[1], schema_overrides={"order_no": pl.String}, try_parse_dates=True)
    if lines.schema["order_date"] == pl.String:
        lines = lines.with_columns(pl.col("order_date").str.to_datetime("%Y-%m-%d %H:%M"))
    lines = lines.with_columns((pl.col("quantity") * pl.col("unit_price")).alias("amount"))
    orders = (
        lines.filter(pl.col("customer_id").is_not_null())
        .group_by("order_no")
        .agg(
            pl.col("customer_id").first().alias("customer"), pl.col("order_date").min().alias("day"), pl.col("amount").sum()
        )
    )
    bought = orders.filter(~pl.col("order_no").str.starts_with("C"))
    today = lines["order_date"].max()
    people = (
        bought.group_by("customer")
        .agg(pl.col("day").max().alias("last"), pl.len().alias("frequency"))
        .join(orders.group_by("customer").agg(pl.col("amount").sum().alias("monetary")), on="customer")
        .with_columns((pl.lit(today) - pl.col("last")).dt.total_days().alias("recency"))
    )
    for axis in ("recency", "frequency", "monetary"):
        cuts = [people[axis].quantile(q, "linear") for q in (0.2, 0.4, 0.6, 0.8)]
        score = 1 + sum((pl.col(axis) > cut).cast(pl.Int8) for cut in cuts)
        people = people.with_columns(score.alias(axis[0]))
    people = people.with_columns((6 - pl.col("r")).alias("r"))
    month = pl.col("day").dt.year().cast(pl.Int32) * 12 + pl.col("day").dt.month()
    bought = bought.with_columns(month.alias("month"))
    bought = bought.with_columns(pl.col("month").min().over("customer").alias("cohort"))
    cohorts = bought.group_by("cohort", (pl.col("month") - pl.col("cohort")).alias("period")).agg(
        pl.col("customer").n_unique().alias("customers"), pl.len().alias("orders"), pl.col("amount").sum().alias("net")
    )
    print(len(lines), len(orders), len(people), len(cohorts), round(people["monetary"].sum(), 2))


if __name__ == "__main__":
    main()
