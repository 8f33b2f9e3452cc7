"""What an analyst writes for the Online Retail file: read, clean, RFM, cohorts, concentration, k-means, four charts.

python retail.py FILE FOLDER
"""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler


def read(file):
    lines = pd.read_csv(
        file,
        dtype={"Invoice": "str", "StockCode": "str", "CustomerID": "str", "Country": "category"},
        parse_dates=["InvoiceDate"],
    )
    lines["amount"] = lines["Quantity"] * lines["Price"]
    return lines


def clean(lines):
    known = lines.dropna(subset=["CustomerID"])
    credit = known["Invoice"].str.startswith("C")
    sales = known[~credit & (known["Quantity"] > 0) & (known["Price"] > 0)].copy()
    returns = known[credit & (known["Quantity"] < 0)]
    return sales, returns


def rfm(sales):
    today = sales["InvoiceDate"].max().normalize() + pd.Timedelta(days=1)
    people = sales.groupby("CustomerID").agg(
        last=("InvoiceDate", "max"), frequency=("Invoice", "nunique"), monetary=("amount", "sum")
    )
    people["recency"] = (today - people.pop("last")).dt.days
    for axis, labels in (("recency", [5, 4, 3, 2, 1]), ("frequency", [1, 2, 3, 4, 5]), ("monetary", [1, 2, 3, 4, 5])):
        people[axis[0]] = pd.qcut(people[axis].rank(method="first"), 5, labels=labels).astype(int)
    return people


def cohorts(sales):
    orders = sales.groupby("Invoice").agg(customer=("CustomerID", "first"), day=("InvoiceDate", "min"))
    orders["month"] = orders["day"].dt.year * 12 + orders["day"].dt.month
    orders["cohort"] = orders.groupby("customer")["month"].transform("min")
    orders["period"] = orders["month"] - orders["cohort"]
    return orders.pivot_table(index="cohort", columns="period", values="customer", aggfunc="nunique")


def concentration(people):
    spent = np.sort(people["monetary"].to_numpy())[::-1]
    running = spent.cumsum() / spent.sum()
    n = len(spent)
    top = running[int(np.ceil(0.2 * n)) - 1]
    giving = (np.searchsorted(running, 0.8) + 1) / n
    gini = 2 * (np.arange(1, n + 1) * spent[::-1]).sum() / (n * spent.sum()) - (n + 1) / n
    return top, giving, gini, running


def clusters(people):
    values = StandardScaler().fit_transform(np.log1p(people[["recency", "frequency", "monetary"]].clip(lower=0)))
    return KMeans(n_clusters=5, n_init=10, random_state=1).fit_predict(values)


def charts(sales, people, kept, running, folder):
    figure, axes = plt.subplots(2, 2, figsize=(12, 9))
    sales.groupby(sales["InvoiceDate"].dt.to_period("M"))["amount"].sum().plot.bar(ax=axes[0, 0], title="Money a month")
    axes[0, 1].plot(np.linspace(0, 1, len(running)), running)
    axes[0, 1].set_title("Share of money by share of customers")
    axes[1, 0].imshow(kept.div(kept[0], axis=0), aspect="auto")
    axes[1, 0].set_title("Cohorts")
    axes[1, 1].scatter(people["recency"], people["monetary"], c=people["cluster"], s=4)
    axes[1, 1].set_yscale("log")
    axes[1, 1].set_title("Clusters")
    figure.savefig(folder / "retail.png", dpi=100)


def main():
    lines = read(sys.argv[1])
    sales, returns = clean(lines)
    people = rfm(sales)
    kept = cohorts(sales)
    top, giving, gini, running = concentration(people)
    people["cluster"] = clusters(people)
    charts(sales, people, kept, running, Path(sys.argv[2]))
    print(f"{len(lines)} lines, {len(sales)} sales, {len(returns)} returns, {len(people)} customers")
    print(f"best fifth {top:.6f}, 80 % from {giving:.6f}, Gini {gini:.6f}")
    print(people.groupby("cluster")[["recency", "frequency", "monetary"]].mean())


if __name__ == "__main__":
    main()
