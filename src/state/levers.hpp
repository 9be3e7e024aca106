// SPDX-License-Identifier: MIT
#pragma once
#include "support/setting.hpp"

namespace phakhi {

/// What a manager can set (scenario section [strategy]). Neither parameters nor measures: a strategy gives the standing value,
/// actions push it for a while, Management computes the value in force each week.
struct Levers {
    double meeting_cadence_weeks = 4;
    double invitation_lead_days = 21;
    double channel = 0.6;
    double quorum = 0.4;
    double max_postponements = 3;
    double communication = 1;
    double urgency_messages = 1;
    double vision_messages = 1;
    double two_way_fraction = 0.7;
    double peer_sanction = 0;
    double restart = 0;
    double transparency = 0.7;
    double shared_decisions = 0.7;
    double leaders = -1;
    double rotation_weeks = 104;
    double rotation_on_fatigue = 0;
    double mentoring = 0.5;
    double celebrate_wins = 1;
    double next_targets = 1;
    double lesson_depth = 0.5;
    double lesson_every_weeks = 26;
    double anchoring = 0.6;
    double role_definition = 1;
    double incentives = 0.3;
    double weaving = 1;
    double respect = 0.8;
    double gather_views = 0;
    double ownership = 0;
    double embedding = 0;
    double briefing = 0;
    double progress_reports = 0;
    double facilitation = 0;
    double mutual_help = 0.5;
    double knowledge_exchange = 0.5;
    double vision_work = 1;
    double ambition = 1;
    double recruitment = 1;
    double push = 1;
    double sustainability_planning = 0.5;
    double administration = 0;
    double span_of_control = 20;
    double group_size = 0;
    double reserved_seats = 0;
    double dues = 0;
    double agenda_pull = 0;
    double agenda_offset = 0.35;
    double overpromising = 0;
    double preparation = 0;
    double courtesy = 0;
    double informal_channel = 0;
    double referral = 0;
    double exchange = 0;
    double joint_work = 0;
    double role_rotation = 0;
    double directory = 0;
    double invention = 0;
    double enjoyment = 0;
    double easy_first = 0;
    double flexibility = 0;
    double agreement_weeks = 0;
    double unanimity = 0;
    double shared_responsibility = 0;
    double home_anchoring = 0;
    double resourcing = 0;
    double sponsor_seeking = 0;

    static const std::span<const Setting<Levers>> table;
};

} // namespace phakhi
