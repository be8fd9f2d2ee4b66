using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Subsidies;

internal sealed class OfferRoundConfiguration : IEntityTypeConfiguration<OfferRound>
{
    public void Configure(EntityTypeBuilder<OfferRound> builder)
    {
        builder.ToTable("OfferRounds");
        builder.Property(round => round.Number).HasMaxLength(20);
        builder.Property(round => round.StartedByName).HasMaxLength(60);
        builder.Property(round => round.ReleasedByName).HasMaxLength(60);
        builder.Property(round => round.DiscardedByName).HasMaxLength(60);
        builder.Property(round => round.DiscardReason).HasMaxLength(BenefitOfferStep.LongestReason);
        builder.HasOne<Policy>().WithMany().HasForeignKey(round => round.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(round => round.PolicyVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(round => round.Number).IsUnique();
        // Those that run; there are few of them beside the ended ones.
        builder.HasIndex(round => new { round.State, round.AnswerBy });
        // Of two processes that look at the same day, one begins the quarter's round of a policy. Rounds of officers have no quarter.
        builder.HasIndex(round => new { round.PolicyId, round.Quarter }).IsUnique().HasFilter("[Quarter] IS NOT NULL");
    }
}

internal sealed class BenefitOfferConfiguration : IEntityTypeConfiguration<BenefitOffer>
{
    public void Configure(EntityTypeBuilder<BenefitOffer> builder)
    {
        builder.ToTable("BenefitOffers");
        builder.HasOne<OfferRound>().WithMany().HasForeignKey(offer => offer.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(offer => offer.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(offer => offer.EmployerId).OnDelete(DeleteBehavior.Restrict);
        // No key to the spell of work: what was found once must not hold a row that is corrected or merged away.
        // The list of a round, whole and by state, in the order of ids; the counts of its states.
        builder.HasIndex(offer => new { offer.RoundId, offer.State, offer.Id });
        builder.HasIndex(offer => new { offer.RoundId, offer.EmployerId });
        // A person's own, and whether another list has somebody already.
        builder.HasIndex(offer => new { offer.PersonId, offer.RoundId });
        builder.HasIndex(offer => new { offer.EmployerId, offer.State });
        builder.OwnsMany(offer => offer.History, step =>
        {
            step.ToTable("BenefitOfferSteps", table => table.HasTrigger(OfferTriggers.Steps));
            step.WithOwner().HasForeignKey("OfferId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(BenefitOfferStep.LongestReason);
            // Two answers at the same moment count the same number: one of them fails.
            step.HasIndex("OfferId", nameof(BenefitOfferStep.Sequence)).IsUnique();
        });
    }
}

/// <summary>What person, employer and officer said of an offer is written once and kept, also against whoever writes past the portal.</summary>
public static class OfferTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Steps = "TR_BenefitOfferSteps_Kept";

    /// <summary>The last statements of a migration that makes this table anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("BenefitOfferSteps", Steps, 50012, "an answer to an offer");
    }
}
