// SPDX-License-Identifier: MIT
#include "diagnosis/shape.hpp"

namespace phakhi {

/// Fewest members whose ties can have a shape. Assumption: of three, every connected map is both a star and a chain.
static constexpr double fewest_members = 4;
/// Largest connected group below which the map is scattered: the bound of pattern P11 (Krebs & Holley 2006), share of members.
static constexpr double connected = 0.5;
/// Freeman centralisation from which one centre rules: half-way to a star. Crisis-born networks reach .63 (T4, EMON data). Assumption.
static constexpr double one_centre = 0.5;
/// Most ties of one member, in mean ties, from which that member is a hub and no chance. Assumption; random maps of two dozen members stay near 2.
static constexpr double hub_lead = 2.5;
/// Hubs from which there are many. P11 has one or two in a hub and spoke.
static constexpr double many_hubs = 2.5;
/// Close, trusting ties of those possible, closed triples of all, members in the core: a dense map has all three. Crisis-born networks, which are
/// dense, have density .18–.46 and clustering .48–.83 (T4); the bounds lie at the lower part of both. The core's share is an assumption.
static constexpr double dense_density = 0.25, dense_clustering = 0.4, dense_core = 0.6;

/// Most ties that one member has, in mean ties: Freeman's centralisation read backwards.
static double lead_of_the_first(const Measures& seen) {
    const double n = seen[MetricId::members], mean = seen[MetricId::mean_degree];
    return mean > 0 ? 1 + seen[MetricId::degree_centralisation] * (n - 1) * (n - 2) / (n * mean) : 0;
}

static bool spread_out(const Measures& seen) { return seen[MetricId::giant_component] < connected; }
static bool has_hubs(const Measures& seen) { return seen[MetricId::hubs] > 0.5 && lead_of_the_first(seen) >= hub_lead; }
static bool has_many_hubs(const Measures& seen) { return has_hubs(seen) && seen[MetricId::hubs] > many_hubs; }
static bool centralised(const Measures& seen) { return seen[MetricId::degree_centralisation] >= one_centre && !has_many_hubs(seen); }
static bool dense(const Measures& seen) {
    return seen[MetricId::density] >= dense_density && seen[MetricId::clustering] >= dense_clustering && seen[MetricId::core_share] >= dense_core;
}
static bool loose(const Measures&) { return true; }

static constexpr MapShape all_shapes[] = {
    {5, {"spread out", "กระจายไปทั่ว"}, {"most members are not connected with each other, even by others", "สมาชิกส่วนใหญ่ยังไม่เชื่อมถึงกัน แม้ผ่านคนอื่น"}, "D:241", spread_out},
    {4, {"centralised", "รวมศูนย์"}, {"almost every tie goes to one member", "ความสัมพันธ์เกือบทั้งหมดรวมอยู่ที่สมาชิกคนเดียว"}, "D:237", centralised},
    {1, {"dense", "แน่นแฟ้น"}, {"close ties among nearly all, in closed circles", "เกือบทุกคนสัมพันธ์กันอย่างใกล้ชิดและรู้จักกันทั่วถึง"}, "D:224", dense},
    {6, {"decentralised, many hubs", "กระจายศูนย์"}, {"several hubs hold the map together", "มีหลายจุดร่วม (Hub) ช่วยกันเชื่อมเครือข่าย"}, "D:246, D:269", has_many_hubs},
    {3, {"through a hub", "ผ่านจุดร่วม (Hub)"}, {"one or two hubs connect the others", "มีจุดร่วม (Hub) หนึ่งหรือสองจุดเชื่อมคนอื่นเข้าด้วยกัน"}, "D:233, D:270", has_hubs},
    {2, {"loose", "หลวม ๆ"}, {"connected by few or distant ties, without hubs", "เชื่อมถึงกันด้วยความสัมพันธ์ที่น้อยหรือห่าง ไม่มีจุดร่วม (Hub)"}, "D:228", loose},
};

std::span<const MapShape> map_shapes() { return all_shapes; }

const MapShape* find_shape(int number) {
    for (const MapShape& shape : all_shapes) {
        if (shape.number == number) return &shape;
    }
    return nullptr;
}

int shape_of(const Measures& seen) {
    if (seen[MetricId::members] < fewest_members) return 0;
    for (const MapShape& shape : all_shapes) {
        if (shape.holds(seen)) return shape.number;
    }
    return 0;
}

const MetricSet& shape_reads() {
    static const MetricSet reads = [] {
        MetricSet set;
        for (const MetricId id : {MetricId::members, MetricId::mean_degree, MetricId::density, MetricId::clustering, MetricId::degree_centralisation, MetricId::hubs,
                                  MetricId::giant_component, MetricId::core_share}) set.set(static_cast<std::size_t>(id));
        return set;
    }();
    return reads;
}

} // namespace phakhi
