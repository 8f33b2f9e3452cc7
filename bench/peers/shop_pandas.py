"""Read, RFM and cohorts of an invented shop with pandas.

python shop_pandas.py FILE FOLDER
"""

import sys

import pandas as pd


def main():
    lines = pd.read_csv(sys.argv[1], dtype={"order_no": "str"}, parse_dates=["order_date"])
    lines["amount"] = lines["quantity"] * lines["unit_price"]
    known = lines.dropna(subset=["customer_id"])
    orders = known.groupby("order_no").agg(
        customer=("customer_id", "first"), day=("order_date", "min"), amount=("amount", "sum")
    )
    bought = orders[~orders.index.str.startswith("C")].copy()
    today = lines["order_date"].max().normalize()
    people = bought.groupby("customer").agg(last=("day", "max"), frequency=("day", "size"))
    people["monetary"] = orders.groupby("customer")["amount"].sum()
    people["recency"] = (today - people["last"].dt.normalize()).dt.days
    for axis in ("recency", "frequency", "monetary"):
        cuts = people[axis].quantile([0.2, 0.4, 0.6, 0.8]).to_numpy()
        people[axis[0]] = 1 + cuts.searchsorted(people[axis].to_numpy())
    people["r"] = 6 - people["r"]
    bought["month"] = bought["day"].dt.year * 12 + bought["day"].dt.month
    bought["cohort"] = bought.groupby("customer")["month"].transform("min")
    bought["period"] = bought["month"] - bought["cohort"]
    cohorts = bought.groupby(["cohort", "period"]).agg(
        customers=("customer", "nunique"), orders=("customer", "size"), net=("amount", "sum")
    )
    print(len(lines), len(orders), len(people), len(cohorts), round(people["monetary"].sum(), 2))


if __name__ == "__main__":
    main()
